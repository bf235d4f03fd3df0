package dev.holdfast.junit;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Runs TLA+ specs as tests:
 *
 * <pre>
 * {@literal @}Suite {@literal @}IncludeEngines("holdfast") {@literal @}SelectDirectories("spec")
 * class SpecsIT {}
 * </pre>
 *
 * Parameters: {@code holdfast.workers}, by default as many as there are processors; {@code holdfast.gallery}, the folder
 * for the counterexamples of claims, by default {@code target/counterexamples}; {@code holdfast.full=true} runs also the configurations whose head says {@code \* large: REASON}.
 */
public final class HoldfastTestEngine implements TestEngine {
    /** The name by which suites include the engine. */
    public static final String ID = "holdfast";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor engine = new EngineDescriptor(id, "Holdfast");
        new Discovery(engine).discover(request);
        return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
        new Execution(request).run();
    }
}
