package org.federation.quiz.bank;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link Choice} as text. */
@Converter
public class ChoiceConverter implements AttributeConverter<Choice, String> {

    @Override
    public String convertToDatabaseColumn(Choice choice) {
        return choice.format();
    }

    @Override
    public Choice convertToEntityAttribute(String stored) {
        return Choice.parse(stored);
    }
}
