package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** People who come to watch and for nothing else, so that there is something to report on; {@code demo/crowd.json}. */
public final class Crowd {

    private static final String FAMILY_NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private static final String GIVEN_NAMES = "春夏秋冬东南西北山川江海林田";

    private Crowd() {}

    /** A group of colleagues. */
    record Group(JsonNode shape, List<Account> people) {}

    /** Everyone's account; the password is the user name, e.g. {@code crowd-07}. */
    public static List<Account> accounts() {
        try {
            return groups().stream().flatMap(group -> group.people().stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Group> groups() throws IOException {
        List<Group> groups = new ArrayList<>();
        int number = 0;
        for (JsonNode shape : DemoFiles.json("crowd.json")) {
            List<String> segments = StreamSupport.stream(shape.path("segments").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            List<Account> people = new ArrayList<>();
            for (int i = 0; i < shape.path("people").asInt(); i++) {
                number++;
                people.add(new Account(
                        "crowd-%02d".formatted(number),
                        name(number),
                        shape.path("org").asText(),
                        segments,
                        List.of("worker")));
            }
            groups.add(new Group(shape, people));
        }
        return groups;
    }

    private static String name(int number) {
        return String.valueOf(FAMILY_NAMES.charAt(number % FAMILY_NAMES.length()))
                + GIVEN_NAMES.charAt(number % GIVEN_NAMES.length())
                + GIVEN_NAMES.charAt((number / GIVEN_NAMES.length() + 5) % GIVEN_NAMES.length());
    }
}
