package org.sced.effect;

import org.sced.data.Comparison;

/** Rank correlations of phase and value. "Tau-U" is at least six different numbers, so each has a name of its own. */
public enum Tau implements EffectSizeIndex {
    /**
     * Tau between phases, A versus B: (pairs in which b is better − pairs in which it is worse) / (mn) = 2 NAP − 1, from −1
     * to 1, 0 where nothing changed (Parker, Vannest, Davis and Sauber 2011, Behavior Therapy 42:284). Errors, interval
     * and details are those of {@link NonOverlap#NAP} on this scale. Undefined: EMPTY_PHASE. scan's default divides by
     * mn − ties/2 instead.
     */
    TAU_AVSB("Tau, A versus B", "2 NAP − 1", "Parker, Vannest, Davis & Sauber 2011");

    private final String title;
    private final String formula;
    private final String source;

    Tau(String title, String formula, String source) {
        this.title = title;
        this.formula = formula;
        this.source = source;
    }

    @Override
    public Estimate estimate(Comparison comparison, double level) {
        Phases phases = new Phases(comparison);
        return phases.empty().orElseGet(() -> {
            Overlap overlap = new Overlap(phases);
            Interval nap = overlap.interval(level);
            return NonOverlap.withErrors(Estimate.of(2 * overlap.nap - 1), overlap, phases, 2)
                    .with(new Interval(2 * nap.lower() - 1, 2 * nap.upper() - 1, level));
        });
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Family family() {
        return Family.RANK;
    }

    @Override
    public Range range() {
        return Range.CORRELATION;
    }

    @Override
    public Mirror mirror() {
        return Mirror.NEGATES;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public String source() {
        return source;
    }
}
