package dev.holdfast;

import dev.holdfast.explore.Explorer;
import dev.holdfast.explore.SearchOptions;
import dev.holdfast.layout.Escape;
import dev.holdfast.model.Model;
import dev.holdfast.system.BulkSystem;
import dev.holdfast.system.TransitionSystem;
import java.nio.file.Path;

/** The compiled benchmark model, its slots as wide as the whole search needs them. */
public final class PinningEngine {
    private PinningEngine() {}

    /** Explores {@code bench/Pinning6.cfg} once. */
    public static BulkSystem load() {
        CheckRequest request = CheckRequest.of(Path.of("bench/Pinning6.cfg")).withEngine(CheckRequest.Engine.COMPILED);
        Model model = new Loader(request).load();
        Engines engines = new Engines(model, request, () -> {});
        TransitionSystem engine = engines.first();
        while (true) {
            try {
                new Explorer(engine, SearchOptions.withWorkers(1).withCheckDeadlock(false)).run();
                return (BulkSystem) engine;
            } catch (Escape escape) {
                engine = engines.after(escape);
            }
        }
    }
}
