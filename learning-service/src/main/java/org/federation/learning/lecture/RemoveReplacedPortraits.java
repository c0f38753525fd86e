package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.federation.learning.media.MediaStore;

/** Takes portraits out of the store, once it is certain that another has taken their place: they show a person. */
@ApplicationScoped
class RemoveReplacedPortraits {

    private final MediaStore store;

    RemoveReplacedPortraits(MediaStore store) {
        this.store = store;
    }

    void remove(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplacedPortrait portrait) {
        store.removeFile(portrait.lectureId(), portrait.file());
    }
}
