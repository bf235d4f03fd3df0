package dev.holdfast;

import dev.holdfast.verdict.Seconds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long one check has taken. What it may take is counted from when its model was loaded. */
final class Clock {
    private final long begun;
    private final long loaded;
    private final @Nullable Duration timeout;

    private Clock(long begun, long loaded, @Nullable Duration timeout) {
        this.begun = begun;
        this.loaded = loaded;
        this.timeout = timeout;
    }

    /** @param begun when loading began, in the time of {@link System#nanoTime()} */
    static Clock ofLoaded(long begun, @Nullable Duration timeout) {
        return new Clock(begun, System.nanoTime(), timeout);
    }

    /** Null if there is no limit. */
    @Nullable
    Duration timeLeft() {
        return timeout == null ? null : timeout.minusNanos(System.nanoTime() - loaded);
    }

    boolean isTimeUp() {
        Duration left = timeLeft();
        return left != null && left.isNegative();
    }

    Seconds seconds() {
        long now = System.nanoTime();
        return new Seconds((loaded - begun) / 1e9, (now - loaded) / 1e9, (now - begun) / 1e9);
    }
}
