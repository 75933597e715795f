package org.sced.randomization;

/** How the schedules are gone through. */
public enum PValueMethod {
    /** Exact if the design has no more schedules than the test's limit, else Monte-Carlo; the default. */
    AUTOMATIC,
    /** Every schedule is computed. */
    EXACT,
    /**
     * R schedules are drawn and the one that was carried out is added: p = (b + 1)/(R + 1) with b drawn schedules at
     * least as extreme. Never 0, and valid whatever R is.
     */
    MONTE_CARLO
}
