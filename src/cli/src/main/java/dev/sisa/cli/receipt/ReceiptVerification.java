package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.ReceiptEntry;
import dev.sisa.api.receipt.ReceiptShard;
import dev.sisa.cli.data.TextFiles;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.verify.FreshHome;
import dev.sisa.cli.verify.Untouched;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.model.Model;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.check.CheckReport;
import dev.sisa.core.receipt.check.CommitmentQuery;
import dev.sisa.core.receipt.check.ReceiptCheck;
import dev.sisa.core.receipt.file.ReceiptDocument;
import dev.sisa.core.receipt.file.ReceiptDocumentJson;
import dev.sisa.core.verification.Replay;
import dev.sisa.core.verification.ReplayResult;
import dev.sisa.core.verification.Retraining;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks receipts with public keys alone, and retrains the shards of addenda if a home is given. */
final class ReceiptVerification {

    private final ReceiptOptions options;
    private final OutputOptions output;

    ReceiptVerification(ReceiptOptions options, OutputOptions output) {
        this.options = options;
        this.output = output;
    }

    /** A shard of an addendum that was trained again. */
    record Replayed(String receipt, ReplayResult result) {}

    /** The statements on a receipt that was read. */
    record Told(ReceiptEntry entry, String title, String paragraph, boolean provesErasure) {

        static Told of(ReceiptBody body) {
            ReceiptText text = new ReceiptText(body);
            return new Told(ReceiptEntry.of(body, List.of()), body.title(), text.paragraph(), text.provesErasure());
        }
    }

    /** The findings. */
    record Report(CheckReport check, List<Told> receipts, List<ReceiptShard> shards, List<Replayed> replays) {

        Report {
            receipts = List.copyOf(receipts);
            shards = List.copyOf(shards);
            replays = List.copyOf(replays);
        }

        /** Blobs that training again was compared with. */
        long blobs() {
            return replays.stream()
                    .mapToLong(shard -> shard.result() instanceof ReplayResult.Equal equal ? equal.blobs() : 0)
                    .sum();
        }

        boolean passed() {
            return check.passed()
                    && replays.stream().noneMatch(shard -> shard.result() instanceof ReplayResult.Different);
        }
    }

    /** Checks files one after the other, and replays only if they pass. */
    Report of(List<String> files, Path home) {
        Optional<CommitmentQuery> query = options.query();
        ReceiptCheck keys = new ReceiptCheck(options.keys());
        Optional<ShardNumbers> numbers = options.shardNumbers();
        List<Told> told = new ArrayList<>();
        List<ReceiptShard> shards = new ArrayList<>();
        Map<String, String> healed = new LinkedHashMap<>();
        List<ReceiptCheck.File> contents = files.stream()
                .map(file -> new ReceiptCheck.File(file, () -> content(file)))
                .toList();
        CheckReport check = keys.check(contents, query, (file, document) -> {
            told.add(Told.of(document.body()));
            numbers.ifPresent(known -> shards.addAll(known.of(document.body())));
            if (document.body() instanceof HealingAddendum addendum
                    && !addendum.shards().isEmpty()) {
                healed.put(file, addendum.digest());
            }
        });
        List<Replayed> replays = new ArrayList<>();
        if (options.replay() && check.passed()) {
            requireShards(healed);
            LiveLists lists = new LiveLists(files, ReceiptVerification::content);
            healed.forEach((file, digest) -> replays.addAll(replay(again(file, digest), lists, home)));
        }
        return new Report(check, told, shards, replays);
    }

    private static Bytes content(String file) {
        return Bytes.owning(TextFiles.bytes(TextFiles.named(file)));
    }

    /** The receipt of a file that was checked before. */
    private static ReceiptDocument again(String file, String digest) {
        ReceiptDocument document = ReceiptDocumentJson.read(file, content(file));
        if (!document.body().digest().equals(digest)) {
            throw new CommandException(file + " was changed while it was checked. Check it again.");
        }
        return document;
    }

    /** Fails if there is nothing to replay, which must not pass for a replay. */
    private static void requireShards(Map<String, String> healed) {
        if (healed.isEmpty()) {
            throw new CommandException(
                    "there is nothing to train again: none of these receipts tells of a shard that was"
                            + " healed. Name the addendum to an erasure as well, or check without --replay.");
        }
    }

    private List<Replayed> replay(ReceiptDocument document, LiveLists lists, Path home) {
        if (!(document.body() instanceof HealingAddendum addendum)) {
            return List.of();
        }
        try (LocalInstallation installation =
                        Homes.existing(home, addendum.link().model());
                Meter meter = output.meter()) {
            List<ReplayResult> results = replay(installation, addendum, lists.of(document, addendum), meter);
            meter.clear();
            return results.stream()
                    .map(result -> new Replayed(addendum.title(), result))
                    .toList();
        }
    }

    private static List<ReplayResult> replay(
            LocalInstallation installation, HealingAddendum addendum, List<List<String>> lists, Meter meter) {
        Model model = installation.model(addendum.link().model());
        Untouched untouched = Untouched.since(installation, model);
        List<ReplayResult> results = FreshHome.with(installation, fresh -> {
            fresh.catalog().create(model);
            Training training = new Training(fresh, meter, 1);
            Retraining retraining = new Retraining(fresh.core(), (_, _) -> training.heal(model));
            return new Replay(installation.ports(), model, retraining).of(addendum, lists);
        });
        untouched.require();
        return results;
    }
}
