package org.federation.learning.person;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;

/** Writes down all that the features keep of a person, one feature's records after the other. */
@ApplicationScoped
class PersonExport {

    private final List<PersonRecords> features;
    private final ObjectMapper json;
    private final Clock clock;

    PersonExport(Instance<PersonRecords> features, ObjectMapper json, Clock clock) {
        this.features = features.stream()
                .sorted(Comparator.comparing(PersonRecords::name))
                .toList();
        this.json = json;
        this.clock = clock;
    }

    /** Whose records they are, as the token says. */
    record Owner(UUID id, String name, OrgPath org, List<String> segments) {

        static Owner of(CurrentPerson person) {
            return new Owner(
                    person.id(),
                    person.name(),
                    person.org(),
                    person.segments().stream().sorted().toList());
        }
    }

    void write(Owner owner, OutputStream out) throws IOException {
        try (JsonGenerator file = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .createGenerator(out)) {
            file.writeStartObject();
            file.writePOJOField("exportedAt", clock.instant());
            file.writePOJOField("person", owner);
            file.writeObjectFieldStart("records");
            for (PersonRecords feature : features) {
                List<?> records = QuarkusTransaction.requiringNew().call(() -> feature.export(owner.id()));
                file.writeArrayFieldStart(feature.name());
                for (Object one : records) {
                    file.writePOJO(one);
                }
                file.writeEndArray();
            }
            file.writeEndObject();
            file.writeEndObject();
        }
    }
}
