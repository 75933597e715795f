package org.sced.effect;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/** Some flags in the order of their declaration; an immutable set. */
final class Flags extends AbstractSet<Flag> {
    private static final Flag[] ALL = Flag.values();
    /** Every set there can be, 2¹² of them, so that equal sets are one. */
    private static final Flags[] SETS = new Flags[1 << ALL.length];

    static {
        Arrays.setAll(SETS, Flags::new);
    }

    static final Flags NONE = SETS[0];

    private final int bits;

    private Flags(int bits) {
        this.bits = bits;
    }

    static Flags of(Set<Flag> set) {
        if (set instanceof Flags flags) {
            return flags;
        }
        Flags flags = NONE;
        for (Flag flag : set) {
            flags = flags.with(flag);
        }
        return flags;
    }

    Flags with(Flag flag) {
        return SETS[bits | 1 << flag.ordinal()];
    }

    @Override
    public int size() {
        return Integer.bitCount(bits);
    }

    @Override
    public boolean contains(Object flag) {
        return flag instanceof Flag one && (bits & 1 << one.ordinal()) != 0;
    }

    @Override
    public Iterator<Flag> iterator() {
        return new Iterator<>() {
            private int left = bits;

            @Override
            public boolean hasNext() {
                return left != 0;
            }

            @Override
            public Flag next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                Flag flag = ALL[Integer.numberOfTrailingZeros(left)];
                left &= left - 1;
                return flag;
            }
        };
    }
}
