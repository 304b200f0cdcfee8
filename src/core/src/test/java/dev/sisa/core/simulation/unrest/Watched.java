package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ports that show the oracle what an actor really writes, and on which whose jobs. */
record Watched(Actor actor, Stage stage) {

    ControlStore control(ControlStore inner) {
        return new ControlStore() {
            @Override
            public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
                return inner.read(keys);
            }

            @Override
            public Page<Item> list(ItemKey prefix, String after, int limit) {
                return inner.list(prefix, after, limit);
            }

            @Override
            public CommitResult commit(Transaction transaction) {
                Map<ItemKey, Item> before = new HashMap<>();
                transaction.writes().stream().map(Write::key).forEach(key -> inner.read(key)
                        .ifPresent(item -> before.put(key, item)));
                CommitResult result = inner.commit(transaction);
                if (result instanceof CommitResult.Committed) {
                    stage.oracle().committed(new Change(actor, transaction, before));
                }
                return result;
            }

            @Override
            public List<String> scrub() {
                return inner.scrub();
            }

            @Override
            public List<String> neverCovered() {
                return inner.neverCovered();
            }
        };
    }

    BlobStore blobs(BlobStore inner) {
        return new BlobStore() {
            @Override
            public void put(Collection<NewBlob> blobs) {
                for (NewBlob blob : blobs) {
                    Bytes bytes = bytes(blob.content());
                    stage.oracle().puts(actor, blob.key(), bytes);
                    boolean lies = actor.nature().lies(actor, blob.key());
                    inner.put(blob.key(), BlobContent.of(lies ? Damage.of(bytes) : bytes));
                }
            }

            @Override
            public Optional<InputStream> open(String key) {
                return inner.open(key);
            }

            @Override
            public void delete(Collection<String> keys) {
                inner.delete(keys);
            }

            @Override
            public Page<String> list(String prefix, String after, int limit) {
                return inner.list(prefix, after, limit);
            }

            @Override
            public List<String> neverCovered() {
                return inner.neverCovered();
            }
        };
    }

    JobLauncher jobs(JobLauncher inner) {
        return new JobLauncher() {
            @Override
            public void launch(RunId run) {
                inner.launch(run);
            }

            @Override
            public Claim claim() {
                Claim claim = inner.claim();
                actor.jobs().add(claim.job());
                return new Held(claim, actor);
            }

            @Override
            public Duration startTime() {
                return inner.startTime();
            }

            @Override
            public Set<String> alive(Collection<String> names) {
                return inner.alive(names);
            }

            @Override
            public void stop(String job) {
                inner.stop(job);
            }
        };
    }

    private static Bytes bytes(BlobContent content) {
        try (InputStream in = content.open()) {
            return Bytes.owning(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The job of a process that dies lives on until the stage has noticed. */
    private record Held(JobLauncher.Claim claim, Actor actor) implements JobLauncher.Claim {

        @Override
        public String job() {
            return claim.job();
        }

        @Override
        public boolean stopping() {
            return claim.stopping();
        }

        @Override
        public void close() {
            if (!actor.dead()) {
                actor.jobs().remove(job());
                claim.close();
            }
        }
    }
}
