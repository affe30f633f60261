// Shows the portal's own words where it refuses a file, takes files that are pasted, and clears what was taken.
window.salaFileDrop = (upload) => {
  if (upload.salaFileDropReady) return;
  upload.salaFileDropReady = true;
  upload.addEventListener('upload-error', (event) => {
    const { xhr, file } = event.detail;
    if (xhr.getResponseHeader('X-Sala-Refused')) {
      file.error = xhr.responseText;
      upload.files = [...upload.files];
    }
  });
  upload.addEventListener('upload-success', (event) => {
    const taken = event.detail.file;
    setTimeout(() => {
      upload.files = upload.files.filter((file) => file !== taken);
    }, 1500);
  });
  const paste = (event) => {
    if (!upload.isConnected) {
      document.removeEventListener('paste', paste);
      upload.salaFileDropReady = false;
      return;
    }
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0 && upload.checkVisibility()) {
      event.preventDefault();
      upload.uploadFiles(files);
    }
  };
  document.addEventListener('paste', paste);
};
