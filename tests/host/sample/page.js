window.sample.onLock((reason) => {
  document.querySelector('[role="status"]').textContent = reason;
});
