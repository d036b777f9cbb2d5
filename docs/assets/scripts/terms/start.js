startTerms();

// Material tells of each page that is shown, also when it swaps pages without a reload.
window.document$?.subscribe(() => termShown?.isConnected || hideTerm());
