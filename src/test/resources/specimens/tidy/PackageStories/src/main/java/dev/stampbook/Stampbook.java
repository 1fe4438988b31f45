package dev.stampbook;
