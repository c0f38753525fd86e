package org.federation.learning.activity;

import java.util.UUID;

/** What something was done to, by the title a worker knows it by. */
public record Subject(UUID id, String title) {}
