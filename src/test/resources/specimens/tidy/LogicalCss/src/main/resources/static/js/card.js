card.style.marginLeft = "1px";
card.style.marginInlineStart = "1px";
