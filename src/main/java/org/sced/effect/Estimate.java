package org.sced.effect;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sced.stats.Figure;
import org.sced.stats.Figures;
import org.sced.stats.Reason;
import org.sced.stats.Undefined;

/**
 * What an index says of two phases: the value and, where they exist, its standard error and interval.
 *
 * <p>The value can be defined while its error is not. Immutable.
 *
 * @param figure the value, or why there is none
 * @param error the standard error, or why there is none
 * @param interval the confidence interval, if there is one
 * @param flags what a reader must know
 * @param details further numbers by name, as other standard errors or a p-value, all of them finite
 */
public record Estimate(
        Figure figure, Figure error, Optional<Interval> interval, Set<Flag> flags, Map<String, Double> details) {
    private static final Figure NO_ERROR =
            Figure.undefined(Reason.NOT_APPLICABLE, "No standard error is known for this index.");

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a detail is not finite
     */
    public Estimate {
        requireNonNull(figure, "figure");
        requireNonNull(error, "error");
        requireNonNull(interval, "interval");
        flags = Flags.of(flags);
        details = Details.of(details);
    }

    /** A value for which no standard error is known. */
    public static Estimate of(double value) {
        return new Estimate(Figure.of(value), NO_ERROR, Optional.empty(), Flags.NONE, Details.NONE);
    }

    /** No value, and why. */
    public static Estimate undefined(Reason reason, String sentence) {
        Figure none = Figure.undefined(reason, sentence);
        return new Estimate(none, none, Optional.empty(), Flags.NONE, Details.NONE);
    }

    /** With a standard error. */
    public Estimate withError(double standardError) {
        return new Estimate(figure, Figure.of(standardError), interval, independent(), details);
    }

    /** Without a standard error, and why. */
    public Estimate withoutError(Reason reason, String sentence) {
        return new Estimate(figure, Figure.undefined(reason, sentence), interval, flags, details);
    }

    /** With a confidence interval. */
    public Estimate with(Interval confidence) {
        return new Estimate(figure, error, Optional.of(confidence), independent(), details);
    }

    private Flags independent() {
        return Flags.of(flags).with(Flag.INDEPENDENT_DAYS);
    }

    /** With one more flag. */
    public Estimate with(Flag flag) {
        Flags more = Flags.of(flags).with(flag);
        return more == flags ? this : new Estimate(figure, error, interval, more, details);
    }

    /** With one more number; what is {@code NaN} or too large for a number is left out. */
    public Estimate with(String name, double number) {
        return new Estimate(figure, error, interval, flags, Details.of(details).with(name, number));
    }

    /** With more numbers; what is {@code NaN} or too large for a number is left out. */
    public Estimate with(Map<String, Double> numbers) {
        return new Estimate(figure, error, interval, flags, Details.of(details).with(numbers));
    }

    /** With numbers that are found when they are first read, by a supplier that always finds the same. */
    Estimate with(Supplier<Details> numbers) {
        return new Estimate(figure, error, interval, flags, Details.of(details).with(numbers));
    }

    /** The value; {@code NaN} if it is undefined. */
    public double value() {
        return figure.value();
    }

    /** The standard error; {@code NaN} if there is none. */
    public double standardError() {
        return error.value();
    }

    /** The lower bound of the interval; {@code NaN} if there is none. */
    public double lower() {
        return interval.isPresent() ? interval.get().lower() : Double.NaN;
    }

    /** The upper bound of the interval; {@code NaN} if there is none. */
    public double upper() {
        return interval.isPresent() ? interval.get().upper() : Double.NaN;
    }

    /** Whether there is a value. */
    public boolean isDefined() {
        return figure.isDefined();
    }

    /** Why there is no value. */
    public Optional<Undefined> undefined() {
        return figure.undefined();
    }

    /**
     * A further number.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double detail(String name) {
        Double number = details.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no detail \"" + name + "\"; there are " + details.keySet());
        }
        return number;
    }

    @Override
    public String toString() {
        if (!isDefined()) {
            Undefined why = figure.undefined().orElseThrow();
            return why.reason() + ": " + why.sentence();
        }
        String text = Figures.text(value());
        if (error.isDefined()) {
            text += ", SE " + Figures.text(standardError());
        }
        return interval.isPresent() ? text + ", " + percent() + " " + interval.get() : text;
    }

    private String percent() {
        return Figures.text(100 * interval.orElseThrow().level(), 1).replace(".0", "") + " %";
    }
}
