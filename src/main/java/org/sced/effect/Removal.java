package org.sced.effect;

/** The fewest values that must be taken out so that every value left of B is better than every one left of A. */
final class Removal {
    private Removal() {}

    /** That number, found in one pass through the sorted values; equal values cannot both stay. */
    static int fewest(Phases p) {
        double[] a = p.orderedA();
        double[] b = p.orderedB();
        // The i worst of A stay, and of B what is better than the last of them.
        int kept = b.length;
        int gone = 0;
        for (int i = 0; i < a.length; i++) {
            while (gone < b.length && b[gone] <= a[i]) {
                gone++;
            }
            kept = Math.max(kept, i + 1 + b.length - gone);
        }
        return a.length + b.length - kept;
    }

    /** 1 − (m + n) removed / (2mn). */
    static double improvementRate(Phases p, int removed) {
        return 1 - ((double) p.m() + p.n()) * removed / (2.0 * p.m() * p.n());
    }
}
