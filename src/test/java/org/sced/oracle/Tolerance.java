package org.sced.oracle;

import java.util.Locale;

/**
 * How close a number must come to that of the peer.
 *
 * @param relative allowed difference as a share of the peer's number
 * @param absolute allowed difference whatever the number is
 * @param why why it is not closer
 */
public record Tolerance(double relative, double absolute, String why) {
    /** Closed forms in double arithmetic: some thousand roundings. */
    public static final Tolerance CLOSED_FORM = ofShare(1e-12, "closed forms in double arithmetic");

    /** The same where some digits cancel in the peer or the sums are long. */
    public static final Tolerance LONG_SUM = ofShare(1e-9, "closed forms after sums in which digits cancel");

    /** Intervals of SingleCaseES's NAP: {@code uniroot} stops at 1.2e-4. */
    public static final Tolerance UNIROOT =
            new Tolerance(0, 2e-4, "found by the peer's uniroot, which stops at a step of 1.2e-4");

    /** The same of Tau, whose range is twice as wide. */
    public static final Tolerance UNIROOT_OF_TAU =
            new Tolerance(0, 4e-4, "found by the peer's uniroot in a range twice as wide");

    /** Package Kendall computes in single precision, whose 24 bits are 6e-8. */
    public static final Tolerance SINGLE_PRECISION =
            new Tolerance(1e-6, 1e-6, "computed in single precision by package Kendall");

    /** A tolerance that is a share of the number. */
    public static Tolerance ofShare(double share, String why) {
        return new Tolerance(share, 0, why);
    }

    /** A tolerance that does not depend on the number. */
    public static Tolerance ofDifference(double difference, String why) {
        return new Tolerance(0, difference, why);
    }

    /** What is allowed beside a number. */
    double allowed(double wanted) {
        return Math.max(absolute, relative * Math.abs(wanted));
    }

    /** A difference in the terms of the tolerance: as a share of the number unless only the absolute counts. */
    double measured(double difference, double wanted) {
        boolean share = relative * Math.abs(wanted) > absolute;
        return share ? difference / Math.abs(wanted) : difference;
    }

    /** The larger of the two. */
    String largest() {
        return power(Math.max(relative, absolute));
    }

    @Override
    public String toString() {
        if (relative == 0) {
            return power(absolute) + " absolute";
        }
        return power(relative) + (absolute > 0 ? ", or " + power(absolute) + " absolute" : "");
    }

    private static String power(double number) {
        return String.format(Locale.ROOT, "%.0e", number)
                .replaceFirst("e([-+])0*", "e$1")
                .replace("e+", "e");
    }
}
