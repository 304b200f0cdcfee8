package dev.sisa.cli.answer;

import dev.sisa.api.model.ConstituentVote;
import dev.sisa.api.model.TrainedShard;
import dev.sisa.api.model.VoteSummary;
import dev.sisa.core.verification.OwnAnswers;
import dev.sisa.core.verification.ShardDigest;
import java.util.List;
import java.util.Optional;

/** The votes of constituents, for programs. */
public record WireVotes(Voting voting) {

    /** How many vote, what is wrong if none does, and that all answer one class if they do. */
    public VoteSummary summary() {
        return new VoteSummary(voting.voters().voting(), voting.problem(), voting.warning());
    }

    /** How the constituent of a shard votes; empty if its row cannot be read. */
    public Optional<ConstituentVote> constituent(int shard) {
        return voting.voters().states().stream()
                .filter(state -> state.shard() == shard)
                .findFirst()
                .map(state -> ConstituentVote.of(
                        state,
                        voting.own().getOrDefault(shard, new OwnAnswers.Unknown()),
                        voting.model().spec().schema().labels()));
    }

    /** Trained shards and how each votes. */
    public List<TrainedShard> shards(List<ShardDigest> digests) {
        return digests.stream()
                .map(digest -> TrainedShard.of(digest, constituent(digest.shard())))
                .toList();
    }
}
