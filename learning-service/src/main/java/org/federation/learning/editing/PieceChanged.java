package org.federation.learning.editing;

/**
 * Told in the transaction of the change, once that is flushed: what a piece says, or whether it is out, is no longer
 * what it was.
 */
public record PieceChanged(Piece piece) {}
