package dev.sisa.cli;

import dev.sisa.core.port.BlobStore;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.NewBlob;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes which classes of core commit a transaction or delete a blob, in the order in which each does so first. */
final class RecordedWriters {

    private static final String CORE = "dev.sisa.core.";
    private static final Set<String> CARRIERS = Set.of(CORE + "port", CORE + "store");

    private final Set<String> names = new LinkedHashSet<>();

    List<String> names() {
        return List.copyOf(names);
    }

    /** The same ports, whose writers are noted. */
    Ports noting(Ports ports) {
        return new Ports(
                new NotingControl(ports.control()),
                new NotingBlobs(ports.blobs()),
                ports.scratch(),
                ports.clock(),
                ports.pause(),
                ports.random(),
                ports.jobs(),
                ports.silence(),
                ports.erasureRows(),
                ports.checkpoints());
    }

    private void note() {
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().startsWith(CORE) && !carries(type))
                        .findFirst())
                .map(Class::getNestHost)
                .ifPresent(type -> names.add(type.getSimpleName()));
    }

    /** Whether a class only hands on what others write. */
    private static boolean carries(Class<?> type) {
        return CARRIERS.contains(type.getPackageName())
                || ControlStore.class.isAssignableFrom(type)
                || BlobStore.class.isAssignableFrom(type);
    }

    private final class NotingControl implements ControlStore {

        private final ControlStore control;

        NotingControl(ControlStore control) {
            this.control = control;
        }

        @Override
        public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
            return control.read(keys);
        }

        @Override
        public Page<Item> list(ItemKey prefix, String after, int limit) {
            return control.list(prefix, after, limit);
        }

        @Override
        public CommitResult commit(Transaction transaction) {
            note();
            return control.commit(transaction);
        }

        @Override
        public List<String> scrub() {
            return control.scrub();
        }

        @Override
        public List<String> neverCovered() {
            return control.neverCovered();
        }
    }

    private final class NotingBlobs implements BlobStore {

        private final BlobStore blobs;

        NotingBlobs(BlobStore blobs) {
            this.blobs = blobs;
        }

        @Override
        public void put(Collection<NewBlob> added) {
            blobs.put(added);
        }

        @Override
        public Optional<InputStream> open(String key) {
            return blobs.open(key);
        }

        @Override
        public void delete(Collection<String> keys) {
            if (!keys.isEmpty()) {
                note();
            }
            blobs.delete(keys);
        }

        @Override
        public Page<String> list(String prefix, String after, int limit) {
            return blobs.list(prefix, after, limit);
        }

        @Override
        public List<String> neverCovered() {
            return blobs.neverCovered();
        }
    }
}
