document.body.classList.add('open');
