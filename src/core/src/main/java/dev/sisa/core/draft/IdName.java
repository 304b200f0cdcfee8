package dev.sisa.core.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The likelihood that a column is an id or names persons, by its name.
 *
 * @param rank from 0, nothing, to 3, an id and nothing else
 * @param ofPerson whether it speaks of a person or a customer
 * @param personal whether its cells are names of persons or where to find them, such as {@code surname} or {@code address}
 * @param unnamed whether it has no name, as the first column of a table that pandas has written
 */
record IdName(int rank, boolean ofPerson, boolean personal, boolean unnamed) {

    private static final Set<String> IDS = Set.of("id", "ids", "uid", "uuid", "guid", "identifier", "rowid");
    private static final Set<String> PERSONAL = Set.of(
            "surname",
            "firstname",
            "lastname",
            "fullname",
            "forename",
            "givenname",
            "familyname",
            "address",
            "street",
            "ip",
            "ipaddress",
            "ssn",
            "passport",
            "email",
            "mail",
            "phone",
            "telephone",
            "mobile",
            "iban");
    private static final Set<String> OF_NAMES = Set.of("first", "last", "full", "given", "family", "middle", "maiden");
    private static final Set<String> KEYS = Set.of(
            "key",
            "number",
            "no",
            "nr",
            "num",
            "nbr",
            "code",
            "index",
            "rownames",
            "rownum",
            "account",
            "ref",
            "reference",
            "serial",
            "ssn",
            "passport",
            "licence",
            "license");
    private static final Set<String> PERSONS = Set.of(
            "person",
            "customer",
            "client",
            "user",
            "patient",
            "subject",
            "member",
            "employee",
            "household",
            "student",
            "individual",
            "applicant",
            "participant",
            "respondent",
            "guest",
            "buyer",
            "owner",
            "username",
            "userid",
            "customerid",
            "patientid",
            "clientid",
            "personid",
            "memberid",
            "employeeid",
            "studentid");

    static IdName of(String name) {
        List<String> words = words(name);
        boolean person = words.stream().anyMatch(PERSONS::contains);
        boolean id = words.stream().anyMatch(IDS::contains)
                || words.stream().anyMatch(word -> PERSONS.contains(word) && word.endsWith("id"));
        boolean key = words.stream().anyMatch(KEYS::contains);
        boolean bare =
                words.stream().allMatch(word -> IDS.contains(word) || PERSONS.contains(word) || KEYS.contains(word));
        boolean onlyPerson = person && words.size() == 1;
        return new IdName(
                id && words.size() == 1 ? 3 : id ? 2 : key || onlyPerson ? 1 : 0,
                person && bare,
                isPersonal(words),
                words.isEmpty() || words.getFirst().equals("unnamed"));
    }

    private static boolean isPersonal(List<String> words) {
        return words.stream().anyMatch(PERSONAL::contains)
                || (words.contains("name")
                        && words.stream().anyMatch(word -> OF_NAMES.contains(word) || PERSONS.contains(word)));
    }

    /** Its words in small letters: they are separated by signs, or begin with a capital. */
    private static List<String> words(String name) {
        return Arrays.stream(name.strip()
                        .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
