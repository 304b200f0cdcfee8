package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.Points;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Rows of a shard from which something was erased since its samples were looked up: only those whose points say, now, that they
 * lie there. They are looked up by the hundred.
 */
final class PlacedRows implements NewRows {

    private final NewRows fresh;
    private final Points points;
    private final Queue<StagedRow> placed = new ArrayDeque<>();

    PlacedRows(NewRows fresh, Points points) {
        this.fresh = fresh;
        this.points = points;
    }

    @Override
    public Optional<StagedRow> next() throws IOException {
        List<StagedRow> chunk = placed.isEmpty() ? chunk() : List.of();
        while (!chunk.isEmpty()) {
            look(chunk);
            chunk = placed.isEmpty() ? chunk() : List.of();
        }
        return Optional.ofNullable(placed.poll());
    }

    private void look(List<StagedRow> chunk) {
        Map<Bytes, Points.Versioned> known =
                points.read(chunk.stream().map(row -> row.row().id()).toList());
        chunk.stream()
                .filter(row -> Optional.ofNullable(known.get(row.row().id()))
                        .filter(point -> isPlaced(row, point.point()))
                        .isPresent())
                .forEach(placed::add);
    }

    private List<StagedRow> chunk() throws IOException {
        List<StagedRow> chunk = new ArrayList<>();
        Optional<StagedRow> row = fresh.next();
        while (row.isPresent()) {
            chunk.add(row.get());
            row = chunk.size() < ControlStore.MOST_KEYS ? fresh.next() : Optional.empty();
        }
        return chunk;
    }

    private static boolean isPlaced(StagedRow row, Point point) {
        return point instanceof Point.Placed placed
                && !placed.pending()
                && row.liesIn(placed.location().shard(), placed.location().slice());
    }
}
