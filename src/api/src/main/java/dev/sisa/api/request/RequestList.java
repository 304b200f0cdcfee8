package dev.sisa.api.request;

import java.util.List;

/**
 * All requests of a model, also of a deleted one, completed ones too.
 *
 * @param model its name
 * @param requests those that were asked for, the newest first
 * @param leftOutCount how many more there are of them
 * @param unreadable items that could not be read and why, for people
 */
public record RequestList(String model, List<DeletionRequest> requests, long leftOutCount, List<String> unreadable) {

    public RequestList {
        requests = List.copyOf(requests);
        unreadable = List.copyOf(unreadable);
    }
}
