package dev.sisa.core.simulation;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.Heal;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.ingest.Ingest;
import dev.sisa.core.ingest.IngestProgress;
import dev.sisa.core.ingest.IngestReport;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.serving.Serving;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.training.Engine;
import dev.sisa.core.training.ForwardPass;
import dev.sisa.core.unlearning.Accept;
import dev.sisa.core.unlearning.AcceptReport;
import java.util.List;
import java.util.stream.IntStream;

/** One process at work on a home: the use cases as the command line strings them together. */
public final class Worker {

    private final MemoryHome home;
    private final Ports ports;
    private final Model model;
    private final Algorithm algorithm;

    /** An engine with its forward pass. */
    public record Algorithm(Engine engine, ForwardPass.Factory forward) {

        public static Algorithm fold() {
            return new Algorithm(new FoldEngine(), FoldEngine::forward);
        }
    }

    public Worker(MemoryHome home, Ports ports, Model model, Algorithm algorithm) {
        this.home = home;
        this.ports = ports;
        this.model = model;
        this.algorithm = algorithm;
    }

    public IngestReport ingest(List<Sample> samples) {
        return new Ingest(ports, model, IngestProgress.NONE)
                .from("test", new Samples(samples), () -> home.catalog(ports).create(model));
    }

    public AcceptReport accept(List<Bytes> samples) {
        return new Accept(ports.control(), ports.clock(), ports.random()).samples(model.name(), samples);
    }

    public AcceptReport acceptSubject(String subject) {
        return new Accept(ports.control(), ports.clock(), ports.random())
                .subject(model.name(), model.hashes().subject(subject));
    }

    /** Erases what is pending and trains what is missing, shard by shard. */
    public void heal() {
        new Heal(ports, model, algorithm.engine(), HealProgress.NONE)
                .shards(IntStream.range(0, model.shards()).boxed().toList(), 1);
    }

    public ServingEnsemble ensemble() {
        return ServingEnsemble.load(
                ports,
                model,
                new Serving(algorithm.forward(), algorithm.engine().fingerprint()));
    }
}
