package org.sced.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sced.data.PhaseData;

class SerialDependenceTest {
    private static final double NA = Double.NaN;

    /**
     * The bounds of Durbin and Watson at 5 % for a line (tables of Savin and White 1977) are quantiles of the statistic for the
     * smallest and for the largest possible eigenvalues 2(1 − cos(πi/n)). The tables have three decimals; the density is
     * below 1, so that the probability is right to .001.
     */
    @ParameterizedTest
    @CsvSource({"15, 1.077, 1.361", "20, 1.201, 1.411", "30, 1.352, 1.489", "50, 1.503, 1.585", "100, 1.654, 1.694"})
    void boundsOfDurbinAndWatson(int n, double lower, double upper) {
        double[] all = IntStream.range(1, n)
                .mapToDouble(i -> 2 * (1 - Math.cos(Math.PI * i / n)))
                .toArray();
        assertThat(DurbinWatson.atMost(lower, Arrays.copyOfRange(all, 0, n - 2)))
                .isCloseTo(0.05, offset(0.001));
        assertThat(DurbinWatson.atMost(upper, Arrays.copyOfRange(all, 1, n - 1)))
                .isCloseTo(0.05, offset(0.001));
    }

    /** Of two eigenvalues the sum is ≤ 0 just if z₁²/z₂² ≤ w₂/w₁, so that the probability is (2/π) atan √(w₂/w₁). */
    @ParameterizedTest
    @CsvSource({"1, 3, 1.2", "1, 3, 2", "1, 3, 2.9", "0, 4, 0.001"})
    void twoEigenvalues(double small, double large, double d) {
        // P(small − d)z₁² + (large − d)z₂² ≤ 0 = P(|z₂/z₁| ≤ √((d − small)/(large − d))).
        double expected = 2 / Math.PI * Math.atan(Math.sqrt((d - small) / (large - d)));
        assertThat(DurbinWatson.atMost(d, new double[] {small, large})).isCloseTo(expected, offset(1e-12));
    }

    /** The exact tails against 40 000 samples of white noise with a gap; four standard errors of a share of a half. */
    @Test
    void durbinWatsonUnderIndependence() {
        Random random = new Random(7);
        double[] y = {3, 4, 6, NA, 5, 2, NA, NA, 4, 7, 6, 6};
        PhaseData observed = PhaseData.of("A", 0, y);
        SerialTest test = SerialDependence.ofTrend(observed).durbinWatson();
        double d = test.statistic().value();
        int below = 0;
        int draws = 40_000;
        for (int k = 0; k < draws; k++) {
            double[] noise = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                noise[i] = Double.isNaN(y[i]) ? NA : random.nextGaussian();
            }
            PhaseData phase = PhaseData.of("A", 0, noise);
            below += SerialDependence.ofTrend(phase).durbinWatson(1).value() <= d ? 1 : 0;
        }
        double share = (double) below / draws;
        assertThat(test.p().value()).isCloseTo(2 * Math.min(share, 1 - share), offset(2 * 4 * 0.5 / 200));
    }

    @Test
    void undefined() {
        PhaseData equal = PhaseData.of("A", 0, 2, 2, 2, 2, 2);
        SerialDependence none = SerialDependence.of(equal);
        assertThat(reason(none.huitemaMcKean())).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(none.durbinWatson().p())).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(none.ljungBox(2).statistic())).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(CStatistic.of(equal).c())).isEqualTo(Reason.ZERO_VARIANCE);
        PhaseData line = PhaseData.of("A", 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
        assertThat(reason(SerialDependence.ofTrend(line).r(1))).isEqualTo(Reason.ZERO_VARIANCE);
        PhaseData gaps = PhaseData.of("A", 0, 1, NA, 3, NA, 2, NA, 5);
        assertThat(reason(SerialDependence.of(gaps).durbinWatson().statistic())).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(reason(CStatistic.of(gaps).c())).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(reason(CStatistic.ofAdjacentPairs(PhaseData.of("A", 0, 1, 3, NA, 2, 5))
                        .z()))
                .isEqualTo(Reason.NOT_APPLICABLE);
        PhaseData empty = PhaseData.of("A", 0);
        assertThat(SerialDependence.of(empty).bartlettBound()).isNaN();
        assertThat(SerialDependence.ofTrend(empty).r(1).isDefined()).isFalse();
        assertThat(reason(SerialDependence.ofResiduals(PhaseData.of("A", 0, 1, -2, 0, 2, -1), 2)
                        .durbinWatson()
                        .p()))
                .isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(reason(SerialDependence.of(PhaseData.of("A", 0, 1, 2, 1, 3))
                        .ljungBox(4)
                        .p()))
                .isEqualTo(Reason.NOT_APPLICABLE);
    }

    private static Reason reason(Figure figure) {
        return figure.undefined().orElseThrow().reason();
    }

    /** ADJACENT_ROWS is the default where nothing is missing, and differs where something is. */
    @Test
    void rowsAreNotDays() {
        PhaseData whole = PhaseData.of("A", 0, 3, 4, 3, 5, 4, 3, 4);
        assertThat(Autocorrelation.adjacentRows(1, whole)).isEqualTo(Autocorrelation.at(1, whole));
        PhaseData gap = PhaseData.of("A", 0, 3, 4, 3, NA, 5, 4, 3, 4);
        assertThat(Autocorrelation.adjacentRows(1, gap)).isEqualTo(Autocorrelation.at(1, whole));
        assertThat(Autocorrelation.at(1, gap)).isNotEqualTo(Autocorrelation.at(1, whole));
    }

    /** C = r₁ + ((y₁ − ȳ)² + (y_k − ȳ)²) / 2SS, and D = 2(1 − C) for the residuals of a mean. */
    @Property(tries = 200)
    void relationsOfCAndD(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int n) {
        double[] y = new Random(seed).ints(n, 0, 11).asDoubleStream().toArray();
        PhaseData phase = PhaseData.of("A", 5, y);
        Sample sample = Sample.of(phase);
        if (sample.isConstant()) {
            return;
        }
        double squares = sample.variance() * (n - 1);
        double ends = Math.pow(y[0] - sample.mean(), 2) + Math.pow(y[n - 1] - sample.mean(), 2);
        double c = CStatistic.of(phase).c().value();
        // Sums of up to thirty squares of one size.
        assertThat(c).isCloseTo(Autocorrelation.at(1, phase).value() + ends / (2 * squares), offset(1e-12));
        assertThat(CStatistic.ofAdjacentPairs(phase).c().value()).isEqualTo(c);
        SerialDependence serial = SerialDependence.of(phase);
        assertThat(serial.durbinWatson(1).value()).isCloseTo(2 * (1 - c), offset(1e-12));
        assertThat(Autocorrelation.partial(1, phase)).isEqualTo(List.of(Autocorrelation.at(1, phase)));
        assertThat(serial.durbinWatson().p().value()).isBetween(0.0, 1.0);
    }
}
