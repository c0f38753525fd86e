package org.federation.quiz.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A paper made at publication; it never changes, so it may be cached for good. */
public final class SealedForm {

    private final UUID id;
    private final List<SealedItem> items;
    private final List<PaperItem> paper;

    SealedForm(UUID id, List<SealedItem> items) {
        this.id = id;
        this.items = List.copyOf(items);
        this.paper = items.stream().map(PaperItem::of).toList();
    }

    public UUID id() {
        return id;
    }

    /** With keys: for marking, and for a review once it is allowed. */
    public List<SealedItem> items() {
        return items;
    }

    /** What a participant gets. */
    public List<PaperItem> paper() {
        return paper;
    }

    public Optional<SealedItem> item(int slot) {
        return slot < 1 || slot > items.size() ? Optional.empty() : Optional.of(items.get(slot - 1));
    }
}
