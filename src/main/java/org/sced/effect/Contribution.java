package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sced.data.Phase;
import org.sced.stats.Figure;
import org.sced.stats.Reason;

/**
 * An effect that is to enter an average.
 *
 * @param label what it is, as {@code "anna A→B"}
 * @param value the effect, or why there is none
 * @param error its standard error, or why there is none; not negative
 * @param nA measured values of the baseline phase; 0 if not known
 * @param nB measured values of the other phase; 0 if not known
 * @param phases what it was computed from, as {@code "anna mood A"}; two effects that name the same are not independent
 * @param flags what a reader must know about it
 */
public record Contribution(
        String label, Figure value, Figure error, int nA, int nB, List<String> phases, Set<Flag> flags) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the error or a number of values is negative
     */
    public Contribution {
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        requireNonNull(error, "error");
        phases = List.copyOf(phases);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        if (error.value() < 0) {
            throw new IllegalArgumentException(
                    "standard error " + error.value() + " of " + label + "; allowed are 0 and more");
        }
        if (nA < 0 || nB < 0) {
            throw new IllegalArgumentException("phases of " + label + " have " + nA + " and " + nB
                    + " values; allowed are 0 (not known) and more");
        }
    }

    /** The effect of a phase change of a case; the number of baseline values is that of A, also where B is followed by A′. */
    public static Contribution of(String caseId, EffectSize effect) {
        requireNonNull(caseId, "caseId");
        boolean withdrawal = Phase.isBaseline(effect.to()) && !Phase.isBaseline(effect.from());
        String prefix = caseId + " " + effect.measure() + " ";
        return new Contribution(
                (caseId.isEmpty() ? "" : caseId + " ") + effect.from() + "→" + effect.to(),
                effect.estimate().figure(),
                effect.estimate().error(),
                withdrawal ? effect.nTo() : effect.nFrom(),
                withdrawal ? effect.nFrom() : effect.nTo(),
                List.of(prefix + effect.from(), prefix + effect.to()),
                effect.estimate().flags());
    }

    /** An estimate of a case, as the average of its changes. */
    public static Contribution of(String label, Estimate estimate, int nA, int nB) {
        return new Contribution(label, estimate.figure(), estimate.error(), nA, nB, List.of(), estimate.flags());
    }

    /**
     * A bare effect, as from a publication; {@code NaN} stands for an effect or error that is not known.
     *
     * @throws IllegalArgumentException if the error is negative
     */
    public static Contribution of(String label, double value, double standardError) {
        return of(label, value, standardError, 0, 0);
    }

    /**
     * A bare effect with the number of values of its phases; {@code NaN} stands for an effect or error that is not known.
     *
     * @throws IllegalArgumentException if the error or a number of values is negative
     */
    public static Contribution of(String label, double value, double standardError, int nA, int nB) {
        return new Contribution(
                label, known(value, "effect"), known(standardError, "standard error"), nA, nB, List.of(), Set.of());
    }

    private static Figure known(double number, String what) {
        return Double.isFinite(number)
                ? Figure.of(number)
                : Figure.undefined(Reason.NOT_APPLICABLE, "No " + what + " is known.");
    }

    @Override
    public String toString() {
        return label + " " + value + ", SE " + error;
    }
}
