package dev.holdfast;

/** Runs something every few thousand times; by several threads at once a little more or less often. */
final class Pulse implements Runnable {
    private static final int MASK = 0xFFF;

    private final Runnable beat;
    private int count;

    Pulse(Runnable beat) {
        this.beat = beat;
    }

    @Override
    public void run() {
        if ((++count & MASK) == 0) {
            beat.run();
        }
    }
}
