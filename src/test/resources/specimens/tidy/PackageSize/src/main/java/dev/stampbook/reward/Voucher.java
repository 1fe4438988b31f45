package dev.stampbook.reward;
