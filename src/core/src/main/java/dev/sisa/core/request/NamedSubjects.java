package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.store.Numbers;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The people whom a request names, as its item stores them. */
final class NamedSubjects {

    private NamedSubjects() {}

    static String commitments(List<NamedSubject> subjects) {
        return RequestRows.hexLines(
                subjects.stream().map(NamedSubject::commitment).toList());
    }

    /** Which of them were never seen, counted from 0. */
    static String unseen(List<NamedSubject> subjects) {
        return Numbers.text(IntStream.range(0, subjects.size())
                .filter(i -> !subjects.get(i).seen())
                .boxed()
                .toList());
    }

    static List<NamedSubject> parse(String commitments, String unseen) {
        List<Bytes> all = RequestRows.ofHexLines(commitments);
        Set<Integer> never = Set.copyOf(Numbers.parse(unseen));
        return IntStream.range(0, all.size())
                .mapToObj(i -> new NamedSubject(all.get(i), !never.contains(i)))
                .toList();
    }
}
