/** Starts the page, without zones: what it shows is in signals. */
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Loan } from './loan';

void bootstrapApplication(Loan, { providers: [provideZonelessChangeDetection()] });
