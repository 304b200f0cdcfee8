package dev.sisa.dl4j;

import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.InitialParameters;
import dev.sisa.core.training.Trainer;
import dev.sisa.core.training.WrongDeviceException;
import java.util.Map;

/**
 * Trains networks with Deeplearning4j on a processor: the same bits in every process whose environment is that of
 * {@link DeviceClass}.
 */
public final class Dl4jEngine implements Engine {

    private final DeviceClass device;

    /**
     * An engine that has loaded nothing yet.
     *
     * @param environment of this process, as its native code has seen it at its start
     */
    public Dl4jEngine(Map<String, String> environment) {
        this.device = new DeviceClass(environment, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    @Override
    public String fingerprint() {
        return EngineName.DL4J.fingerprint();
    }

    @Override
    public void requireDevice() {
        device.require();
    }

    /**
     * A trainer with initial weights.
     *
     * @throws WrongDeviceException if this process computes with other bits than the fingerprint says
     */
    @Override
    public Trainer initial(ConstituentSpec constituent) {
        device.require();
        return Dl4jTrainer.of(constituent, InitialParameters.of(constituent), StateBlob.INITIAL);
    }

    /**
     * A trainer that goes on from a checkpoint.
     *
     * @throws WrongDeviceException if this process computes with other bits than the fingerprint says
     */
    @Override
    public Trainer resume(ConstituentSpec constituent, Checkpoint checkpoint) {
        device.require();
        return Dl4jTrainer.of(constituent, checkpoint.parameters(), StateBlob.read(checkpoint.state()));
    }
}
