package dev.holdfast.explore;

import dev.holdfast.system.Cancelled;
import dev.holdfast.verdict.Stopped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Asks all workers to end; the first reason counts. */
final class StopSignal {
    private final AtomicReference<Stopped.@Nullable Reason> reason = new AtomicReference<>();

    void request(Stopped.Reason why) {
        reason.compareAndSet(null, why);
    }

    boolean isRequested() {
        return reason.get() != null;
    }

    Optional<Stopped.Reason> reason() {
        return Optional.ofNullable(reason.get());
    }

    /** Leaves an engine that is generating states, once a stop was requested. */
    void check() {
        if (reason.get() != null) {
            throw new Cancelled();
        }
    }
}
