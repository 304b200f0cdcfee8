package dev.sisa.core.installation;

import dev.sisa.core.port.KeyStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.signing.ReceiptSigner;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.ForwardPass;
import java.util.Map;
import java.util.Optional;

/**
 * The world as a program sees it, for use cases that need more of it than stores, jobs and time. Safe for several threads.
 *
 * @param signer of receipts
 * @param keys of models
 * @param serving makes forward passes, whichever engine trained the parameters
 * @param fingerprints of the engines that heal, one for each name; a program need not have the engines themselves
 */
public record Installation(
        Ports ports,
        ReceiptSigner signer,
        KeyStore keys,
        ForwardPass.Factory serving,
        Map<EngineName, String> fingerprints) {

    public Installation {
        fingerprints = Map.copyOf(fingerprints);
        if (fingerprints.size() < EngineName.values().length) {
            throw new IllegalArgumentException(
                    "an installation knows the fingerprint of every engine, not only " + fingerprints);
        }
    }

    /** Fingerprint of the engine of a name, which heals the models that name it. */
    public String fingerprint(EngineName engine) {
        return Optional.ofNullable(fingerprints.get(engine)).orElseThrow();
    }

    /** The same with other ports. */
    public Installation with(Ports other) {
        return new Installation(other, signer, keys, serving, fingerprints);
    }
}
