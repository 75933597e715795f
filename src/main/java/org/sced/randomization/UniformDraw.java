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

    /** The generator of one piece of the work behind a seed; the pieces' generators have nothing to do with each other. */
    static RandomGenerator generator(long seed, long piece) {
        return generator(mixed(mixed(seed) + 0x9e3779b97f4a7c15L * (piece + 1)));
    }

    /** A bijection of all longs in which every bit depends on every bit (David Stafford's mix 13). */
    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
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

    /** The same number as of a large bound, and the same draws for it. */
    static long below(long bound, RandomGenerator random) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(bound - 1);
        if (bits == 0) {
            return 0;
        }
        int bytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
        long mask = -1L >>> Long.SIZE - bits;
        while (true) {
            long candidate = Long.reverseBytes(random.nextLong()) >>> Long.SIZE - bytes * Byte.SIZE & mask;
            if (candidate < bound) {
                return candidate;
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
