package org.sced.data;

/** The schedule that was laid down by somebody. */
enum FixedDesign implements Design {
    FIXED;

    @Override
    public String text() {
        return "fixed";
    }

    @Override
    public String description() {
        return "The days of the phases were fixed beforehand; nothing was drawn at random.";
    }

    @Override
    public boolean randomized() {
        return false;
    }

    @Override
    public String toString() {
        return text();
    }
}
