package org.sced.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sced.data.Improvement;

/** The non-overlap indices against their definitions, pair by pair. */
class NonOverlapProperties {
    @Provide
    Arbitrary<Change> changes() {
        return Change.any();
    }

    private static double[] oriented(double[] values, Improvement improvement) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value * improvement.sign())
                .toArray();
    }

    @Property
    void napAndItsErrorsPairByPair(@ForAll("changes") Change change) {
        double[] a = oriented(change.a(), change.improvement());
        double[] b = oriented(change.b(), change.improvement());
        int m = a.length;
        int n = b.length;
        double[][] q = new double[m][n];
        double nap = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = b[j] > a[i] ? 1 : b[j] == a[i] ? 0.5 : 0;
                nap += q[i][j] / (m * n);
            }
        }
        double q1 = 0;
        double x = 0;
        for (int i = 0; i < m; i++) {
            double r = 0;
            for (int j = 0; j < n; j++) {
                r += q[i][j] - nap;
                x += (q[i][j] - nap) * (q[i][j] - nap) / (m * n);
            }
            q1 += r * r / (m * n * n);
        }
        double q2 = 0;
        for (int j = 0; j < n; j++) {
            double c = 0;
            for (int i = 0; i < m; i++) {
                c += q[i][j] - nap;
            }
            q2 += c * c / (m * m * n);
        }
        double edge = 1.0 / (2 * m * n);
        double p = Math.min(1 - edge, Math.max(edge, nap));
        double hanley = (p * (1 - p) + (n - 1) * q1 + (m - 1) * q2) / (m * n);
        Estimate estimate = NonOverlap.NAP.estimate(change.comparison(), 0.95);
        assertThat(estimate.value()).isCloseTo(nap, offset(1e-13));
        assertThat(estimate.detail("seHanley")).isCloseTo(Math.sqrt(hanley), offset(1e-13));
        assertThat(estimate.detail("seNull")).isCloseTo(Math.sqrt((m + n + 1) / (12.0 * m * n)), offset(1e-14));
        if (m > 1 && n > 1) {
            double unbiased = (p * (1 - p) + n * q1 + m * q2 - 2 * x) / ((m - 1) * (n - 1));
            // A variance of some rounding may fall on either side of zero.
            if (Math.abs(unbiased) > 1e-12) {
                assertThat(estimate.flags().contains(Flag.HANLEY_INSTEAD)).isEqualTo(unbiased < 0);
                assertThat(estimate.standardError() * estimate.standardError())
                        .isCloseTo(unbiased > 0 ? unbiased : hanley, offset(1e-13));
            }
        } else {
            assertThat(estimate.error().isDefined()).isFalse();
        }
    }

    /** The bounds solve Newcombe's equation; at the ends of the range one of them is the end. */
    @Property
    void theBoundsSolveNewcombesEquation(@ForAll("changes") Change change) {
        Estimate estimate = NonOverlap.NAP.estimate(change.comparison(), 0.95);
        double nap = estimate.value();
        double m = change.comparison().from().n();
        double n = change.comparison().to().n();
        double h = (m + n) / 2 - 1;
        double z = 1.959963984540054;
        for (double theta : new double[] {estimate.lower(), estimate.upper()}) {
            double left = m * n * (nap - theta) * (nap - theta) * (2 - theta) * (1 + theta);
            double right = z * z * theta * (1 - theta) * (2 + h + (1 + 2 * h) * theta * (1 - theta));
            assertThat(left).isCloseTo(right, offset(1e-10 * m * n));
        }
        // Never the collapsed interval of SingleCaseES.
        assertThat(estimate.upper() - estimate.lower()).isGreaterThan(0.1);
        assertThat(estimate.lower() == 0).isEqualTo(nap == 0);
        assertThat(estimate.upper() == 1).isEqualTo(nap == 1);
    }

    @Property
    void tauIsTwiceNapLessOne(@ForAll("changes") Change change) {
        Estimate nap = NonOverlap.NAP.estimate(change.comparison(), 0.9);
        Estimate tau = Tau.TAU_AVSB.estimate(change.comparison(), 0.9);
        // Tau is found from the counts; 2 NAP − 1 loses a bit or two of what NAP has lost already.
        assertThat(tau.value()).isCloseTo(2 * nap.value() - 1, offset(1e-15));
        assertThat(tau.lower()).isCloseTo(2 * nap.lower() - 1, offset(1e-15));
        assertThat(tau.upper()).isCloseTo(2 * nap.upper() - 1, offset(1e-15));
        assertThat(tau.detail("seHanley")).isCloseTo(2 * nap.detail("seHanley"), offset(1e-15));
        assertThat(tau.detail("seNull")).isCloseTo(2 * nap.detail("seNull"), offset(1e-15));
        if (nap.error().isDefined()) {
            assertThat(tau.standardError()).isCloseTo(2 * nap.standardError(), offset(1e-15));
        }
    }

    @Property
    void pndAndPemByCounting(@ForAll("changes") Change change) {
        double[] a = oriented(change.a(), change.improvement());
        double[] b = oriented(change.b(), change.improvement());
        double best = Arrays.stream(a).max().orElseThrow();
        double[] sorted = Arrays.stream(a).sorted().toArray();
        double median = (sorted[(a.length - 1) / 2] + sorted[a.length / 2]) / 2;
        long above = Arrays.stream(b).filter(value -> value > median).count();
        long equal = Arrays.stream(b).filter(value -> value == median).count();
        double n = b.length;
        assertThat(NonOverlap.PND.of(change.comparison()).value())
                .isCloseTo(Arrays.stream(b).filter(value -> value > best).count() / n, offset(1e-15));
        assertThat(NonOverlap.PEM.of(change.comparison()).value()).isCloseTo((above + equal / 2.0) / n, offset(1e-15));
        assertThat(NonOverlap.PEM_STRICT.of(change.comparison()).value()).isCloseTo(above / n, offset(1e-15));
        // The binomial tail, from Pascal's triangle.
        double tail = 0;
        double ways = 1;
        for (int k = 0; k <= b.length; k++) {
            tail += k >= above ? ways : 0;
            ways = ways * (b.length - k) / (k + 1);
        }
        assertThat(NonOverlap.PEM.of(change.comparison()).estimate().detail("p"))
                .isCloseTo(tail / Math.pow(2, b.length), offset(1e-14));
    }
}
