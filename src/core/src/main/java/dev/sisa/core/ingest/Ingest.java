package dev.sisa.core.ingest;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.ScratchSpace;
import dev.sisa.core.port.StoreException;
import dev.sisa.core.table.BadDataException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Adds the samples of a file to a model: all of it is read and checked before anything changes. Ingesting the same file again
 * completes an interrupted import. Shards that get samples are stale until they are healed, and keep serving.
 */
public final class Ingest {

    private final Ports ports;
    private final Model model;
    private final IngestProgress progress;
    private final Optional<String> consent;

    public Ingest(Ports ports, Model model, IngestProgress progress) {
        this(ports, model, progress, Optional.empty());
    }

    private Ingest(Ports ports, Model model, IngestProgress progress, Optional<String> consent) {
        this.ports = ports;
        this.model = model;
        this.progress = progress;
        this.consent = consent;
    }

    /**
     * An ingest that re-admits forgotten people who gave a new consent.
     *
     * @param reference says where the consent is written, without naming the people
     */
    public Ingest withConsent(String reference) {
        return new Ingest(ports, model, progress, Optional.of(reference));
    }

    /**
     * Ingests a file. No other import into the model may run, but requests to forget may be accepted and erased meanwhile.
     *
     * @param file the name of the source, for messages
     * @param create makes the model unless it exists; called once the source is known to be good
     * @throws BadDataException if the source throws it, an id comes twice, or the model has another sample of that id
     */
    public IngestReport from(String file, SampleSource source, Runnable create) {
        try (Staging staging = new Staging(ports, model, file);
                PointLookup lookup = new PointLookup(ports);
                ScratchSpace scratch = ports.scratch().get()) {
            staging.fill(source, progress);
            create.run();
            Optional<Consent> agreed = consent.map(reference -> new Consent(ports, model, reference));
            agreed.ifPresent(Consent::requireErased);
            ShardWriters shards = new ShardWriters(ports, model);
            lookup.read(staging.points(), shards.empty() && agreed.isEmpty());
            new ChangeCheck(ports, model, staging, lookup).require();
            OpenImports imports = new OpenImports(ports, model.name());
            imports.open(file);
            if (agreed.isPresent()) {
                agreed.get().lift(lookup.points());
            }
            KeptOut keptOut = new KeptOut(scratch);
            Predicate<Finding> stale = finding -> agreed.isPresent() && finding.refused();
            new Admission(ports, model.name(), keptOut, stale).admit(lookup.points(), progress);
            ShardMerge merge = new ShardMerge(new ShardMerge.Source(ports, model), staging, keptOut, shards);
            merge.merge();
            imports.close(file);
            return new IngestReport(merge.added(), merge.present(), keptOut.count(), merge.changed());
        } catch (IOException e) {
            throw new StoreException(file + " cannot be ingested: " + e.getMessage(), e);
        }
    }
}
