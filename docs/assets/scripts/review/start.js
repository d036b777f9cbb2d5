// The reader's script calls this with the deck of the page, and lends it the store.
window.derivsiteReview = (deck, tools) => {
  if (!("ready" in deck.dataset)) startDeck(deck, tools);
};
