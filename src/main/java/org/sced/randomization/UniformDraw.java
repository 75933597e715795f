package org.sced.randomization;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Whole numbers below a bound, each with exactly the same chance. Only {@link RandomGenerator#nextLong()} is asked, so
 * that a seed gives the same numbers on every Java version.
 */
final class UniformDraw {
    /** The generator behind every seed of this package. */
    static final String ALGORITHM = "L64X128MixRandom";

    private UniformDraw() {}

    static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of(ALGORITHM).create(seed);
    }

    static int below(int bound, RandomGenerator random) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bound - 1);
        while (true) {
            long candidate = bits == 0 ? 0 : random.nextLong() >>> (Long.SIZE - bits);
            if (candidate < bound) {
                return (int) candidate;
            }
        }
    }

    static BigInteger below(BigInteger bound, RandomGenerator random) {
        int bits = bound.subtract(BigInteger.ONE).bitLength();
        byte[] bytes = new byte[(bits + 7) / 8];
        while (true) {
            for (int i = 0; i < bytes.length; i += Long.BYTES) {
                long chunk = random.nextLong();
                for (int j = i; j < Math.min(bytes.length, i + Long.BYTES); j++) {
                    bytes[j] = (byte) chunk;
                    chunk >>>= Byte.SIZE;
                }
            }
            if (bits % 8 != 0) {
                bytes[0] &= (byte) ((1 << bits % 8) - 1);
            }
            BigInteger candidate = new BigInteger(1, bytes);
            if (candidate.compareTo(bound) < 0) {
                return candidate;
            }
        }
    }
}
