package org.sced.randomization;

import java.math.BigInteger;

/** What has been counted of the schedules of a phase design. Numbers of one part of the work stay below 2⁶³. */
final class StartTally {
    private long high;
    private long low;
    private long uncomputable;

    void addUncomputable(long schedules) {
        uncomputable += schedules;
    }

    void add(long schedules, boolean isHigh) {
        if (isHigh) {
            high += schedules;
        } else {
            low += schedules;
        }
    }

    BigInteger high() {
        return BigInteger.valueOf(high);
    }

    BigInteger low() {
        return BigInteger.valueOf(low);
    }

    BigInteger uncomputable() {
        return BigInteger.valueOf(uncomputable);
    }
}
