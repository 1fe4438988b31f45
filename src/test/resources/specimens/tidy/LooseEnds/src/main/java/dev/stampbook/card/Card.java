package dev.stampbook.card;

// TODO count again
// TODO count again once there are milestones (#12)
class Card {} // FIXME
