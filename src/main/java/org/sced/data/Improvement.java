package org.sced.data;

/** Which way a measure has to move for the person to be better off. */
public enum Improvement {
    /** Higher values are better, as with mood or social contacts. */
    INCREASE(1),
    /** Lower values are better, as with symptoms or self-harm urges. */
    DECREASE(-1);

    private final int sign;

    Improvement(int sign) {
        this.sign = sign;
    }

    /** The factor s of the methods page: +1 if higher is better, −1 if lower is better. */
    public int sign() {
        return sign;
    }

    /** The other direction, which is the expected one when an intervention is withdrawn. */
    public Improvement opposite() {
        return this == INCREASE ? DECREASE : INCREASE;
    }
}
