package dev.holdfast;

/** Runs something every so many times; by several threads at once a little more or less often. */
final class Pulse implements Runnable {
    private final Runnable beat;
    private final int mask;
    private int count;

    /** @param every a power of two */
    Pulse(Runnable beat, int every) {
        this.beat = beat;
        mask = every - 1;
    }

    @Override
    public void run() {
        if ((++count & mask) == 0) {
            beat.run();
        }
    }
}
