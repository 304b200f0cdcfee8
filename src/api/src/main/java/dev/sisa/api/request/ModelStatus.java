package dev.sisa.api.request;

import dev.sisa.api.model.VoteSummary;
import java.util.List;

/**
 * How a model stands. For operators only, since it names shards.
 *
 * @param model its name
 * @param openImports files whose import was interrupted
 * @param requests requests that are not completed, earliest due first
 * @param alarms due dates that are near or over, earliest due first
 * @param unreadable items that cannot be read and why
 * @param shards those that can be read
 * @param voting the vote now
 */
public record ModelStatus(
        String model,
        List<String> openImports,
        List<DeletionRequest> requests,
        List<DueNotice> alarms,
        List<String> unreadable,
        List<ShardStanding> shards,
        VoteSummary voting) {

    public ModelStatus {
        openImports = List.copyOf(openImports);
        requests = List.copyOf(requests);
        alarms = List.copyOf(alarms);
        unreadable = List.copyOf(unreadable);
        shards = List.copyOf(shards);
    }
}
