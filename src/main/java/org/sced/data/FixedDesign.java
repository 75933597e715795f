package org.sced.data;

/** A schedule of which nobody says that it was drawn. */
enum FixedDesign implements Design {
    FIXED;

    @Override
    public String text() {
        return "fixed";
    }

    @Override
    public String description() {
        return "The days of the phases are taken as fixed: nothing says that they were drawn at random.";
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
