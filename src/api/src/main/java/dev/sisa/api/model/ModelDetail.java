package dev.sisa.api.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A model in full.
 *
 * @param model its name
 * @param spec schema and training spec as they are stored, see {@code src/docs/formats.md}
 * @param shards each shard
 * @param voting the vote now
 */
public record ModelDetail(String model, JsonNode spec, List<ShardDetail> shards, VoteSummary voting) {

    public ModelDetail {
        shards = List.copyOf(shards);
    }
}
